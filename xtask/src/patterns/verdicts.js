// Reads lines {"pattern", "values"}; answers each with {"search", "full"}, one 0 or 1 per value, or
// with {} where the pattern does not compile. Where the engine takes too long, the answer is ?.
const vm = require('vm');
const lines = require('readline').createInterface({ input: process.stdin });
const context = vm.createContext({});
const all = new vm.Script("values.map((value) => (regex.test(value) ? '1' : '0')).join('')");

function verdicts(regex, values, timeout) {
  context.regex = regex;
  context.values = values;
  try {
    return all.runInContext(context, { timeout });
  } catch (error) {
    if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    if (values.length === 1) return '?';
    return values.map((value) => verdicts(regex, [value], 50)).join('');
  }
}

lines.on('line', (line) => {
  const { pattern, values } = JSON.parse(line);
  let answer = {};
  try {
    const search = new RegExp(pattern, 'u');
    const full = new RegExp(`^(?:${pattern})$`, 'u');
    answer = { search: verdicts(search, values, 300), full: verdicts(full, values, 300) };
  } catch (error) {
    if (error.name !== 'SyntaxError') throw error;
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});

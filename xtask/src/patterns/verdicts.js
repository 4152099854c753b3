// Reads lines {"search", "full", "flags", "values"}; answers each with {"search", "full"}, one 0 or 1
// per value, or with {} where a pattern does not compile. Where the engine takes too long, the
// answer is ?.
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
  const { search, full, flags, values } = JSON.parse(line);
  let answer = {};
  try {
    const regexes = [search, full].map((pattern) => new RegExp(pattern, flags));
    const [one, other] = regexes.map((regex) => verdicts(regex, values, 300));
    answer = { search: one, full: other };
  } catch (error) {
    if (error.name !== 'SyntaxError') throw error;
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads lines of a pattern and values in hexadecimal; answers with one 0 or 1 per value, and the
 * code points of the values that are not assigned in this version of Java. */
final class Verdicts {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(answer(line.split(" ")));
        }
    }

    private static String answer(String[] texts) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(text(texts[0]));
        } catch (PatternSyntaxException refused) {
            return "refused";
        }
        StringBuilder answer = new StringBuilder();
        TreeSet<Integer> unknown = new TreeSet<>();
        for (int index = 1; index < texts.length; index++) {
            String value = text(texts[index]);
            answer.append(pattern.matcher(value).matches() ? '1' : '0');
            value.codePoints().filter(code -> !Character.isDefined(code)).forEach(unknown::add);
        }
        unknown.forEach(code -> answer.append(' ').append(Integer.toHexString(code)));
        return answer.toString();
    }

    private static String text(String hexadecimal) {
        StringBuilder text = new StringBuilder();
        for (int at = 1; at < hexadecimal.length(); at += 4) {
            text.append((char) Integer.parseInt(hexadecimal.substring(at, at + 4), 16));
        }
        return text.toString();
    }
}

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;

/**
 * Prints Tests/FundRuntimeTests/Vectors/issuer_name.json: names in DER and the text that Java, and with it the
 * platform's own SDK, hashes for a serial number. Run: java Tools/IssuerNames.java
 */
public class IssuerNames {
    static byte[] node(int tag, byte[]... parts) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.write(part);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int size = content.size();
        if (size >= 128) { out.write(0x81); }
        out.write(size);
        out.write(content.toByteArray());
        return out.toByteArray();
    }

    static byte[] pair(String oid, int tag, byte[] value) throws Exception {
        return node(0x30, node(6, oid(oid)), node(tag, value));
    }

    static byte[] oid(String text) throws Exception {
        String[] words = text.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(words[0]) * 40 + Integer.parseInt(words[1]));
        for (int i = 2; i < words.length; i++) {
            long value = Long.parseLong(words[i]);
            int count = 1;
            while (value >> (7 * count) != 0) count++;
            for (int j = count - 1; j >= 0; j--) out.write((int) (value >> (7 * j) & 0x7F) | (j > 0 ? 0x80 : 0));
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    static boolean first = true;

    static void vector(String id, byte[]... sets) throws Exception {
        byte[] name = node(0x30, sets);
        String text = new X500Principal(name).getName();
        StringBuilder json = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        System.out.print((first ? "[\n" : ",\n") + " {\"id\": \"" + id + "\", \"der\": \""
            + Base64.getEncoder().encodeToString(name) + "\", \"text\": \"" + json + "\"}");
        first = false;
    }

    static byte[] set(byte[]... pairs) throws Exception { return node(0x31, pairs); }
    static byte[] cn(String text) throws Exception { return set(pair("2.5.4.3", 0x0C, utf8(text))); }

    public static void main(String[] arguments) throws Exception {
        byte[] c = set(pair("2.5.4.6", 0x13, utf8("CN")));
        String[] types = {"2.5.4.3", "2.5.4.4", "2.5.4.5", "2.5.4.6", "2.5.4.7", "2.5.4.8", "2.5.4.9", "2.5.4.10",
            "2.5.4.11", "2.5.4.12", "2.5.4.17", "2.5.4.42", "2.5.4.46", "0.9.2342.19200300.100.1.1",
            "0.9.2342.19200300.100.1.25", "1.2.840.113549.1.9.1", "1.3.6.1.4.1.311.60.2.1.3", "2.5.4.97"};
        for (String type : types) vector("type-" + type, c, set(pair(type, 0x0C, utf8("x y"))));
        int[] tags = {0x0C, 0x13, 0x14, 0x16, 0x1A, 0x1B, 0x12};
        for (int tag : tags) vector("tag-" + Integer.toHexString(tag), c, set(pair("2.5.4.10", tag, utf8("12 ab"))));
        vector("bmp", c, set(pair("2.5.4.10", 0x1E, "Ab".getBytes("UTF-16BE"))));
        vector("bmp-chinese", c, set(pair("2.5.4.10", 0x1E, "\u8682\u8681".getBytes("UTF-16BE"))));
        vector("universal", c, set(pair("2.5.4.10", 0x1C, "A".getBytes(Charset.forName("UTF-32BE")))));
        vector("t61-latin", c, set(pair("2.5.4.10", 0x14, "caf\u00e9".getBytes("ISO-8859-1"))));
        vector("utf8-broken", c, set(pair("2.5.4.10", 0x0C, new byte[] {65, (byte) 0xE4, (byte) 0xB8, 66})));
        String[] texts = {"a,b", "a+b", "a\"b", "a\\b", "a<b>c", "a;b", "a=b", "#a", "a#b", " a", "a ", "  a  ", " ",
            "   ", "a  b", "\ra", "a\r", "a\nb", "\ta", "", "a\u0000b", "\u8682\u8681\u91d1\u670d", "\u00e9", "e\u0301",
            "\ud83d\ude00", "a/b", "a'b(c)", "*&%$@!~", "#", "\\", " #", "a, b", "A  ,", "\u00a0a\u00a0", " \\ "};
        for (int i = 0; i < texts.length; i++) vector("text-" + i, c, cn(texts[i]));
        vector("multi-valued", c, set(pair("2.5.4.3", 0x0C, utf8("a")), pair("2.5.4.11", 0x0C, utf8("b"))));
        vector("multi-valued-odd", c,
            set(pair("2.5.4.3", 0x0C, utf8("a,")), pair("1.2.840.113549.1.9.1", 0x16, utf8("a@b"))));
        vector("twice", c, set(pair("2.5.4.11", 0x0C, utf8("one"))), set(pair("2.5.4.11", 0x0C, utf8("two"))));
        vector("empty");
        vector("only", cn("alone"));
        System.out.println("\n]");
    }
}

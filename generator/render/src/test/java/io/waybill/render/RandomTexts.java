package io.waybill.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts between YAML and nonsense: manifests with changes in them, and heaps of what means something to a reader. */
final class RandomTexts {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "key",
            "x y",
            "- ",
            "-",
            "? ",
            "?",
            ": ",
            ":",
            "\n",
            "\n",
            "\n",
            "  ",
            "    ",
            " ",
            "\t",
            "'",
            "\"",
            "\"q\"",
            "'s'",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            " # c",
            "|",
            "|-",
            "|+",
            "|2",
            ">",
            ">-",
            "&a ",
            "*a",
            "!",
            "!!str ",
            "<<: ",
            "%",
            "---",
            "\n---\n",
            "\n...\n",
            "@",
            "`",
            "\\",
            "\\n",
            "\\/",
            "\\\n",
            "1",
            "1e3",
            "010",
            "null",
            "~",
            "yes",
            ".inf",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "é",
            "\uD83D\uDE00",
            "=",
            "a: 1\n",
            "- a\n",
            "- b: 1\n  c: 2\n",
            "a:\n",
            "  b: 1\n",
            "a: [1, 2]\n",
            "a: {b: 1}\n",
            "k: |\n  t\n   u\n\n  v\n",
            "k: >\n  t\n  u\n\n\n  v\n",
            "'a''b'",
            "\"a\n  b\"",
            "\r\n",
            "\r",
            "{\"a\": 1}",
            "{}",
            "[]",
            "\u007F",
            "\u00A0");

    private static final List<String> MANIFESTS = List.of("""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              labels: {app: web, tier: "1"}
            data:
              HOST: mysql   # the database
              PORT: "3306"
              conf: |
                [mysqld]
                  a = 1

                b: 2
              line: >-
                one
                two

                three
            """, """
            ---
            # a Deployment
            kind: Deployment
            spec:
              replicas: 3
              template:
                spec:
                  containers:
                  - name: web
                    image: registry:5000/web:1.2
                    args: [--a=b, '-c', "d, e"]
                    ports:
                    - containerPort: 80
                  - name: größe
                    env:
                      - name: A
                        value: ''
                      -
                        name: B
                  volumes:
                  - {name: v, emptyDir: {}}
            """, """
            - a
            - - b
              - c: d
                e:
            -
            - 'it''s'
            - "t\\tn"
            - 0x1F
            - http://a/b?c=d#e
            - ~
            """);

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    String next() {
        if (random.nextInt(3) == 0) {
            StringBuilder heap = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                heap.append(piece());
            }
            return heap.toString();
        }
        String text = otherLines(MANIFESTS.get(random.nextInt(MANIFESTS.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(3));
            text = text.substring(0, from) + (random.nextInt(4) == 0 ? "" : piece()) + text.substring(to);
        }
        return text;
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String otherLines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int i = random.nextInt(3); i > 0; i--) {
            int place = random.nextInt(lines.size());
            String line = lines.get(place);
            switch (random.nextInt(5)) {
                case 0 -> lines.set(place, " ".repeat(random.nextInt(7)) + line.strip());
                case 1 -> lines.add(place, " ".repeat(random.nextInt(5)) + piece());
                case 2 -> lines.set(place, line + piece());
                case 3 -> lines.set(place, lines.set(random.nextInt(lines.size()), line));
                default -> lines.set(place, "");
            }
        }
        return String.join("\n", lines);
    }
}

package io.waybill.render.edit;

import java.util.Random;

/** Writes random documents in random layouts: comments, blank lines, quotes, indentation, block and flow style. */
final class RandomLayout {

    private final Random random;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();
    private int comments;

    RandomLayout(long seed) {
        this.random = new Random(seed);
        this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    }

    /** A text whose backends have a serviceName and a servicePort, marked by comments that are numbered. */
    String write() {
        for (int documents = 1 + random.nextInt(3); documents > 0; documents--) {
            out.append("---").append(lineEnd);
            mapping(0, 3);
        }
        String text = out.toString();
        return random.nextInt(4) == 0 ? text.substring(0, text.length() - lineEnd.length()) : text;
    }

    /** How many comments it has. */
    int comments() {
        return comments;
    }

    private void mapping(int indent, int depth) {
        int entries = 1 + random.nextInt(4);
        int backend = random.nextInt(entries + 2);
        for (int i = 0; i < entries; i++) {
            if (i == backend) {
                entry(indent, "serviceName", depth, true);
                entry(indent, random.nextBoolean() ? "servicePort" : "'servicePort'", depth, true);
            }
            entry(indent, "k" + i, depth, false);
        }
    }

    private void entry(int indent, String key, int depth, boolean flat) {
        int start = out.length();
        boolean onLine = start > 0 && out.charAt(start - 1) != '\n';
        if (!onLine) {
            above(indent);
            out.append(" ".repeat(indent));
        }
        out.append(key).append(':');
        int choice = flat || depth == 0 ? 0 : random.nextInt(5);
        if (choice <= 1) {
            out.append(" ".repeat(1 + random.nextInt(2))).append(scalar());
            behind();
        } else if (choice == 2) {
            out.append(" {serviceName: ").append(flowScalar()).append(", 'a': 1, servicePort:  2 }");
            behind();
        } else if (choice == 3) {
            behind();
            mapping(indent + 2 + random.nextInt(3), depth - 1);
        } else {
            behind();
            list(indent + random.nextInt(3), depth - 1);
        }
    }

    private void list(int indent, int depth) {
        for (int items = 1 + random.nextInt(3); items > 0; items--) {
            above(indent);
            out.append(" ".repeat(indent)).append("- ");
            if (random.nextInt(3) == 0) {
                out.append(scalar());
                behind();
            } else {
                mapping(indent + 2, depth);
            }
        }
    }

    private void above(int indent) {
        while (random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                out.append(" ".repeat(indent)).append(comment());
            }
            out.append(lineEnd);
        }
    }

    private void behind() {
        if (random.nextInt(4) == 0) {
            out.append(" ".repeat(1 + random.nextInt(3))).append(comment());
        }
        out.append(lineEnd);
    }

    private String comment() {
        return "# <" + comments++ + "> it's: {a, comment}";
    }

    private String scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> "\"a # b: c\"";
            case 1 -> "plain#text here";
            case 2 -> "[a, {b: c}]";
            default -> flowScalar();
        };
    }

    private String flowScalar() {
        return switch (random.nextInt(4)) {
            case 0 -> "'it''s # no comment'";
            case 1 -> "80";
            case 2 -> "true";
            default -> "web-é😀";
        };
    }
}

package io.waybill.blueprint.source;

import io.waybill.blueprint.source.Code.Call;
import io.waybill.blueprint.source.Code.Constant;
import io.waybill.blueprint.source.Code.Literal;
import io.waybill.blueprint.source.Code.OwnCall;
import io.waybill.blueprint.source.Code.TextBlock;
import io.waybill.blueprint.source.Code.TypeRef;
import io.waybill.blueprint.source.Code.Variable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays expressions out: on one line where they fit, else a call a line. */
final class Layout {

    private static final int WIDTH = 120;
    private static final int STEP = 8;
    private static final int MOST_CALLS_OF_A_LINE = 4;

    private final Imports imports;
    private final String className;

    Layout(Imports imports, String className) {
        this.imports = imports;
        this.className = className;
    }

    /**
     * An expression.
     *
     * @param indent the blanks before the line that it begins on
     * @param column where it begins
     * @param behind how many characters follow on its last line
     */
    String print(Code code, int indent, int column, int behind) {
        String flat = flat(code);
        if (flat != null && column + flat.length() + behind <= WIDTH) {
            return flat;
        }
        if (code instanceof TextBlock block) {
            return block(block, indent + STEP);
        }
        if (code instanceof OwnCall call) {
            String name = ownName(call.method());
            return name + arguments(call.arguments(), indent, column + name.length(), behind);
        }
        return code instanceof Call call ? chain(call, indent, column, behind) : String.valueOf(flat);
    }

    private String chain(Call last, int indent, int column, int behind) {
        List<Call> calls = Code.chain(last);
        StringBuilder text = new StringBuilder();
        Code root = calls.get(0).receiver();
        int onFirstLine = root == null || root instanceof TypeRef || root instanceof Variable ? 1 : 0;
        if (root != null) {
            text.append(print(root, indent, column, 1));
        }
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            int callIndent = calls.size() > onFirstLine ? indent + STEP : indent;
            if (i >= onFirstLine) {
                text.append('\n').append(" ".repeat(indent + STEP));
            }
            text.append(call.receiver() == null ? imports.method(call.method()) : "." + call.method());
            int at = lastColumn(text, column);
            text.append(arguments(call.arguments(), callIndent, at, i == calls.size() - 1 ? behind : 0));
        }
        return text.toString();
    }

    private String arguments(List<? extends Code> arguments, int indent, int column, int behind) {
        String flat = flatArguments(arguments);
        if (flat != null && (arguments.isEmpty() || column + flat.length() + behind <= WIDTH)) {
            return flat;
        }
        Code last = arguments.get(arguments.size() - 1);
        if (arguments.size() == 1 && !(last instanceof Literal)) {
            return "(" + print(last, indent, column + 1, behind + 1) + ")";
        }
        String before = flatJoined(arguments.subList(0, arguments.size() - 1));
        if (last instanceof TextBlock && before != null && column + before.length() + 6 <= WIDTH) {
            return "(" + before + ", " + print(last, indent, column, behind + 1) + ")";
        }
        String blanks = " ".repeat(indent + STEP);
        return arguments.stream()
                .map(argument -> print(argument, indent + STEP, indent + STEP, behind + 1))
                .collect(Collectors.joining(",\n" + blanks, "(\n" + blanks, ")"));
    }

    private static String block(TextBlock block, int indent) {
        String blanks = " ".repeat(indent);
        StringBuilder text = new StringBuilder("\"\"\"\n");
        block.lines()
                .forEach(
                        line -> text.append(line.isEmpty() ? "" : blanks + line).append('\n'));
        return text.append(blanks).append("\"\"\"").toString();
    }

    private static int lastColumn(StringBuilder text, int column) {
        int lineStart = text.lastIndexOf("\n");
        return lineStart < 0 ? column + text.length() : text.length() - lineStart - 1;
    }

    /** The expression on one line; null when it is not to stand on one. */
    private @Nullable String flat(Code code) {
        if (code instanceof Literal literal) {
            return literal.text();
        }
        if (code instanceof Variable variable) {
            return variable.name();
        }
        if (code instanceof TypeRef type) {
            return imports.name(type.qualified());
        }
        if (code instanceof Constant constant) {
            return imports.name(constant.owner()) + "." + constant.name();
        }
        if (code instanceof OwnCall own) {
            String arguments = flatArguments(own.arguments());
            return arguments == null ? null : ownName(own.method()) + arguments;
        }
        return code instanceof Call call ? flatChain(call) : null;
    }

    private @Nullable String flatChain(Call last) {
        List<Call> calls = Code.chain(last);
        if (calls.size() > MOST_CALLS_OF_A_LINE) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        Code root = calls.get(0).receiver();
        if (root != null) {
            String flatRoot = flat(root);
            if (flatRoot == null) {
                return null;
            }
            text.append(flatRoot);
        }
        for (Call call : calls) {
            String arguments = flatArguments(call.arguments());
            if (arguments == null) {
                return null;
            }
            text.append(call.receiver() == null ? imports.method(call.method()) : "." + call.method());
            text.append(arguments);
        }
        return text.toString();
    }

    private @Nullable String flatArguments(List<? extends Code> arguments) {
        String joined = flatJoined(arguments);
        return joined == null ? null : "(" + joined + ")";
    }

    private @Nullable String flatJoined(List<? extends Code> arguments) {
        StringBuilder text = new StringBuilder();
        for (Code argument : arguments) {
            String flat = flat(argument);
            if (flat == null || text.length() > WIDTH * 2) {
                return null;
            }
            text.append(text.isEmpty() ? "" : ", ").append(flat);
        }
        return text.toString();
    }

    private String ownName(Method method) {
        return method.owner().equals(className) || method.owner().isEmpty()
                ? method.name()
                : method.owner() + "." + method.name();
    }
}

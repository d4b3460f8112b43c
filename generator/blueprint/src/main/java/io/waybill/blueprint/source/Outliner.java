package io.waybill.blueprint.source;

import io.waybill.blueprint.source.Code.Call;
import io.waybill.blueprint.source.Code.OwnCall;
import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Method.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Moves parts of long methods into methods of their own, so that none grows beyond what can be read and compiled. */
public final class Outliner {

    private static final int LONG_METHOD = 48;
    private static final int LONG_PART = 12;
    private static final int LONGEST_CHAIN = 36;

    private final UnaryOperator<String> freeName;
    private final List<Method> methods = new ArrayList<>();

    /**
     * An outliner.
     *
     * @param freeName makes a method name that is not taken of a wish
     */
    public Outliner(UnaryOperator<String> freeName) {
        this.freeName = freeName;
    }

    /** The method and those that parts of it became, the callers first. */
    public List<Method> split(Method method) {
        methods.clear();
        methods.add(method);
        for (int i = 0; i < methods.size(); i++) {
            shorten(methods.get(i));
        }
        return List.copyOf(methods);
    }

    private void shorten(Method method) {
        List<Local> locals = new ArrayList<>();
        int budget = LONG_METHOD;
        int size =
                method.locals().stream().mapToInt(local -> lines(local.value())).sum() + lines(method.result());
        if (size <= budget) {
            return;
        }
        for (Local local : method.locals()) {
            boolean whole = lines(local.value()) > LONG_PART;
            locals.add(new Local(
                    local.variable(),
                    whole ? extract(local.value(), local.variable().name()) : local.value()));
        }
        method.rewrite(locals, shortened(method.result(), method.name()));
    }

    private Code shortened(Code code, String name) {
        if (lines(code) <= LONG_METHOD / 2 || !(code instanceof Call call)) {
            return code;
        }
        List<Call> chain = Code.chain(call);
        if (chain.size() > LONGEST_CHAIN) {
            return cut(chain, name);
        }
        Code receiver = chain.get(0);
        for (int i = 0; i < chain.size(); i++) {
            Call link = chain.get(i);
            List<Code> arguments = new ArrayList<>();
            for (Code argument : link.arguments()) {
                arguments.add(shortArgument(argument, name, link.method()));
            }
            receiver = new Call(i == 0 ? link.receiver() : receiver, link.method(), arguments, link.type());
        }
        return receiver;
    }

    private Code shortArgument(Code argument, String name, String method) {
        String part = name + upper(method.substring(method.lastIndexOf('.') + 1));
        if (argument.typeName() != null && lines(argument) > LONG_PART) {
            return extract(argument, part);
        }
        return shortened(argument, part);
    }

    /** The first half of a chain becomes a method, if the value between the halves has a type. */
    private Code cut(List<Call> chain, String name) {
        for (int i = chain.size() - LONGEST_CHAIN + 1; i > 0; i--) {
            Code begin = chain.get(i - 1);
            if (begin.typeName() != null) {
                Code rest = extract(begin, name + "Part");
                for (Call link : chain.subList(i, chain.size())) {
                    rest = new Call(rest, link.method(), link.arguments(), link.type());
                }
                return shortened(rest, name);
            }
        }
        return chain.get(chain.size() - 1);
    }

    private Code extract(Code code, String wish) {
        String type = code.typeName();
        if (type == null || code instanceof OwnCall) {
            return code;
        }
        List<Variable> free = List.copyOf(variables(code, new LinkedHashSet<>()));
        Method method = new Method(freeName.apply(wish), type, free, List.of(), code);
        methods.add(method);
        return new OwnCall(method, free);
    }

    static Set<Variable> variables(Code code, Set<Variable> found) {
        if (code instanceof Variable variable) {
            found.add(variable);
        } else if (code instanceof OwnCall own) {
            own.arguments().forEach(argument -> variables(argument, found));
        } else if (code instanceof Call call) {
            for (Call link : Code.chain(call)) {
                link.arguments().forEach(argument -> variables(argument, found));
            }
            if (Code.chain(call).get(0).receiver() instanceof Variable variable) {
                found.add(variable);
            }
        }
        return found;
    }

    /** How many lines an expression takes, about. */
    static int lines(Code code) {
        if (code instanceof Code.TextBlock block) {
            return 1 + block.lines().size();
        }
        if (!(code instanceof Call call)) {
            return 1;
        }
        int lines = 0;
        for (Call link : Code.chain(call)) {
            lines += 1;
            int inside = 0;
            for (Code argument : link.arguments()) {
                inside += lines(argument);
            }
            lines += inside > link.arguments().size() || inside > 8 ? inside : 0;
        }
        return lines;
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

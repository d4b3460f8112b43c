package io.waybill.blueprint.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java expression. */
public sealed interface Code {

    /**
     * A literal, as it stands in source.
     *
     * @param text on one line
     */
    record Literal(String text) implements Code {}

    /**
     * A text block.
     *
     * @param lines what stands between the delimiters, escaped
     */
    record TextBlock(List<String> lines) implements Code {}

    /**
     * A class, to call a static method of.
     *
     * @param qualified its qualified name
     */
    record TypeRef(String qualified) implements Code {}

    /**
     * A constant of an enum or another static field.
     *
     * @param owner the qualified name of its class
     * @param name the constant
     */
    record Constant(String owner, String name) implements Code {}

    /**
     * A local variable or parameter.
     *
     * @param name its name
     * @param type the qualified name of its class
     */
    record Variable(String name, String type) implements Code {}

    /**
     * A call.
     *
     * @param receiver what it is called on; null for a statically imported method
     * @param method the method; with its class, {@code a.b.C.method}, when it is statically imported
     * @param arguments what it is given
     * @param type the qualified name of the class of what it returns; null where that cannot be a variable
     */
    record Call(
            @Nullable Code receiver,
            String method,
            List<Code> arguments,
            @Nullable String type) implements Code {}

    /**
     * A call of a method that was written along.
     *
     * @param method the method
     * @param arguments what it is given
     */
    record OwnCall(Method method, List<? extends Code> arguments) implements Code {}

    /** A call of a static method. */
    static Call call(String owner, String method, List<? extends Code> arguments, @Nullable String type) {
        return new Call(new TypeRef(owner), method, List.copyOf(arguments), type);
    }

    /** A call of a statically imported method. */
    static Call imported(String owner, String method, Code... arguments) {
        return new Call(null, owner + "." + method, List.of(arguments), null);
    }

    /** A call on this. */
    default Call then(String method, List<? extends Code> arguments, @Nullable String type) {
        return new Call(this, method, List.copyOf(arguments), type);
    }

    /** The type of its value; null where it cannot be a variable. */
    default @Nullable String typeName() {
        if (this instanceof Variable variable) {
            return variable.type();
        }
        if (this instanceof OwnCall own) {
            return own.method().returns();
        }
        return this instanceof Call call ? call.type() : null;
    }

    /** The calls of a chain, the first one first. */
    static List<Call> chain(Call last) {
        Deque<Call> calls = new ArrayDeque<>();
        Code code = last;
        while (code instanceof Call call) {
            calls.addFirst(call);
            if (call.receiver() == null) {
                break;
            }
            code = call.receiver();
        }
        return new ArrayList<>(calls);
    }
}

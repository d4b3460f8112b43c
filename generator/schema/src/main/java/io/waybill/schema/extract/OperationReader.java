package io.waybill.schema.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the operations on kinds from a class of the client's {@code apis} package. */
final class OperationReader extends ClassVisitor {

    private static final Pattern MODEL = Pattern.compile("Lio/kubernetes/client/openapi/models/(\\w+);");

    private static final Map<String, String> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("create", "create");
        VERBS.put("list", "list");
        VERBS.put("read", "get");
        VERBS.put("replace", "update");
        VERBS.put("patch", "patch");
        VERBS.put("deleteCollection", "deletecollection");
        VERBS.put("delete", "delete");
    }

    private final Map<String, String> pathByOperation = new HashMap<>();
    private final Map<String, String> modelByOperation = new HashMap<>();

    private OperationReader() {
        super(Opcodes.ASM9);
    }

    static List<Operation> read(byte[] bytecode) {
        OperationReader reader = new OperationReader();
        new ClassReader(bytecode).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        List<Operation> operations = new ArrayList<>();
        reader.pathByOperation.forEach((name, path) ->
                operations.add(new Operation(verb(name).orElseThrow(), path, reader.modelByOperation.get(name))));
        return operations;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (verb(name).isEmpty()) {
            return null;
        }
        if (name.endsWith("WithHttpInfo") && name.startsWith("list") && signature != null) {
            rememberModel(name.substring(0, name.length() - "WithHttpInfo".length()), signature);
        }
        if (!name.endsWith("Call") || name.endsWith("ValidateBeforeCall")) {
            return null;
        }
        String operation = name.substring(0, name.length() - "Call".length());
        if (name.startsWith("create")) {
            rememberModel(operation, descriptor);
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text && text.startsWith("/api")) {
                    pathByOperation.putIfAbsent(operation, text);
                }
            }
        };
    }

    /** The verb of an operation by the name of its method, whose longer beginnings come first. */
    private static Optional<String> verb(String method) {
        return VERBS.entrySet().stream()
                .filter(verb -> method.startsWith(verb.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void rememberModel(String operation, String signature) {
        Matcher matcher = MODEL.matcher(signature);
        if (matcher.find()) {
            modelByOperation.put(operation, matcher.group(1));
        }
    }
}

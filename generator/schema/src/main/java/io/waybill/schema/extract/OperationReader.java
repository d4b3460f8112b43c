package io.waybill.schema.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the create and list operations from a class of the client's {@code apis} package. */
final class OperationReader extends ClassVisitor {

    private static final Pattern MODEL = Pattern.compile("Lio/kubernetes/client/openapi/models/(\\w+);");

    private final Map<String, String> pathByOperation = new HashMap<>();
    private final Map<String, String> modelByOperation = new HashMap<>();

    private OperationReader() {
        super(Opcodes.ASM9);
    }

    static List<Operation> read(byte[] bytecode) {
        OperationReader reader = new OperationReader();
        new ClassReader(bytecode).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        List<Operation> operations = new ArrayList<>();
        reader.pathByOperation.forEach((name, path) -> {
            String model = reader.modelByOperation.get(name);
            if (model != null) {
                operations.add(new Operation(name.startsWith("create") ? "create" : "list", path, model));
            }
        });
        return operations;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!name.startsWith("create") && !name.startsWith("list")) {
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

    private void rememberModel(String operation, String signature) {
        Matcher matcher = MODEL.matcher(signature);
        if (matcher.find()) {
            modelByOperation.put(operation, matcher.group(1));
        }
    }
}

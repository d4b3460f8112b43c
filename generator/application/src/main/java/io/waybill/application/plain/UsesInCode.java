package io.waybill.application.plain;

import io.waybill.application.plain.Use.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the variables and system properties that a class reads by a literal; names that it computes are not found. */
final class UsesInCode extends ClassVisitor {

    private static final String STRING = "(Ljava/lang/String;)";
    private static final Set<String> NUMBERS = Set.of(
            "java/lang/Integer.parseInt",
            "java/lang/Integer.valueOf",
            "java/lang/Long.parseLong",
            "java/lang/Long.valueOf");
    private static final Set<String> PROPERTIES = Set.of(
            "java/lang/System.getProperty",
            "java/lang/Integer.getInteger",
            "java/lang/Long.getLong",
            "java/lang/Boolean.getBoolean");

    private final List<Use> uses = new ArrayList<>();
    private String className = "";

    private UsesInCode() {
        super(Opcodes.ASM9);
    }

    /** Those of a class file; none where it is damaged, or newer than what is known here. */
    static List<Use> of(byte[] classFile) {
        UsesInCode found = new UsesInCode();
        try {
            new ClassReader(classFile).accept(found, ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
        return found.uses;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        className = name.replace('/', '.');
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Code();
    }

    /** The code of a method: what was the last instruction, and the literals right before it. */
    private final class Code extends MethodVisitor {

        private final List<String> literals = new ArrayList<>();
        private int line;
        private boolean isAfterVariable;
        private boolean isAfterMap;

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            isAfterVariable = false;
            if (constant instanceof String text) {
                literals.add(text);
            } else {
                literals.clear();
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String method = owner + "." + name;
            boolean isMap = isAfterMap && owner.equals("java/util/Map");
            if (method.equals("java/lang/System.getenv") && descriptor.startsWith(STRING)) {
                isAfterVariable = literals.size() == 1;
                add(Kind.VARIABLE, 1);
            } else if (isMap && Set.of("get", "getOrDefault", "containsKey").contains(name)) {
                add(Kind.VARIABLE, name.equals("getOrDefault") ? 2 : 1);
            } else if (PROPERTIES.contains(method) && descriptor.startsWith("(Ljava/lang/String;")) {
                boolean hasDefault = descriptor.startsWith("(Ljava/lang/String;Ljava/lang/String;");
                if (hasDefault || descriptor.startsWith(STRING)) {
                    add(Kind.PROPERTY, hasDefault ? 2 : 1);
                }
            } else if (isAfterVariable && NUMBERS.contains(method) && descriptor.startsWith(STRING)) {
                Use last = uses.remove(uses.size() - 1);
                uses.add(new Use(last.kind(), last.name(), true, last.className(), last.line()));
                isAfterVariable = false;
            } else {
                isAfterVariable = false;
            }
            isAfterMap = method.equals("java/lang/System.getenv") && descriptor.startsWith("()");
            literals.clear();
        }

        /** The name is the literal that is so far from the end; there is none where the name is computed. */
        private void add(Kind kind, int fromEnd) {
            if (literals.size() == fromEnd) {
                uses.add(new Use(kind, literals.get(0), false, className, line));
            }
        }

        @Override
        public void visitInsn(int opcode) {
            other();
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            other();
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            other();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            other();
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            other();
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            other();
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            other();
        }

        private void other() {
            literals.clear();
            isAfterVariable = false;
            isAfterMap = false;
        }
    }
}

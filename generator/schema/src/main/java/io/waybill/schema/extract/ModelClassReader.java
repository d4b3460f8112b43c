package io.waybill.schema.extract;

import io.waybill.schema.ValueType;
import io.waybill.schema.extract.ModelClass.ModelField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads a model class: names from {@code @SerializedName}, types from signatures, descriptions and required marks from
 * {@code @ApiModelProperty} on the getters, and required marks also from the static set {@code openapiRequiredFields}.
 */
final class ModelClassReader extends ClassVisitor {

    private static final String SERIALIZED_NAME = "Lcom/google/gson/annotations/SerializedName;";
    private static final String API_MODEL = "Lio/swagger/annotations/ApiModel;";
    private static final String API_MODEL_PROPERTY = "Lio/swagger/annotations/ApiModelProperty;";

    private final Map<String, JavaField> fieldsByJavaName = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> propertiesByGetter = new HashMap<>();
    private final Set<String> requiredNames = new HashSet<>();
    private String simpleName = "";
    private String description = "";

    private record JavaField(String name, ValueType type) {}

    private ModelClassReader() {
        super(Opcodes.ASM9);
    }

    static ModelClass read(byte[] bytecode) {
        ModelClassReader reader = new ModelClassReader();
        new ClassReader(bytecode).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.result();
    }

    private ModelClass result() {
        List<ModelField> fields = new ArrayList<>();
        fieldsByJavaName.forEach((javaName, field) -> {
            Map<String, Object> property = propertiesByGetter.getOrDefault(getter(javaName), Map.of());
            boolean required = Boolean.TRUE.equals(property.get("required")) || requiredNames.contains(field.name());
            fields.add(new ModelField(
                    field.name(),
                    field.type(),
                    required,
                    property.getOrDefault("value", "").toString()));
        });
        return new ModelClass(simpleName, description, fields);
    }

    /** Getters are compared without regard to case and to the underscore that the generator puts before keywords. */
    private static String getter(String javaName) {
        return ("get" + javaName.replace("_", "")).toLowerCase(Locale.ROOT);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        simpleName = name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.equals(API_MODEL)
                ? new Values(values ->
                        description = values.getOrDefault("description", "").toString())
                : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String javaName, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_STATIC) != 0) {
            return null;
        }
        ValueType type = SignatureTypes.valueType(signature == null ? descriptor : signature);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.equals(SERIALIZED_NAME)
                        ? new Values(values -> fieldsByJavaName.put(
                                javaName,
                                new JavaField(
                                        values.getOrDefault("value", javaName).toString(), type)))
                        : null;
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (name.equals("<clinit>")) {
            return new RequiredFieldsReader();
        }
        if (!name.startsWith("get") && !name.startsWith("is")) {
            return null;
        }
        String getter = name.replace("_", "").toLowerCase(Locale.ROOT);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.equals(API_MODEL_PROPERTY)
                        ? new Values(values -> propertiesByGetter.put(
                                getter.startsWith("is") ? "get" + getter.substring(2) : getter, values))
                        : null;
            }
        };
    }

    /**
     * Collects the texts that the static initializer puts into {@code openapiRequiredFields}: newer clients make the set
     * of a list of them, older ones add them one by one.
     */
    private final class RequiredFieldsReader extends MethodVisitor {

        private static final String REQUIRED = "openapiRequiredFields";

        private final Set<String> texts = new HashSet<>();
        private boolean adding;

        RequiredFieldsReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                (adding ? requiredNames : texts).add(text);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("add")) {
                texts.clear(); // what is added one by one is not in a list
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.PUTSTATIC && name.equals(REQUIRED)) {
                requiredNames.addAll(texts);
            }
            adding = opcode == Opcodes.GETSTATIC && name.equals(REQUIRED);
            texts.clear();
        }
    }

    /** Hands over the values of an annotation when all are read. */
    private static final class Values extends AnnotationVisitor {

        private final Map<String, Object> values = new HashMap<>();
        private final Consumer<Map<String, Object>> whenRead;

        Values(Consumer<Map<String, Object>> whenRead) {
            super(Opcodes.ASM9);
            this.whenRead = whenRead;
        }

        @Override
        public void visit(String name, Object value) {
            values.put(name, value);
        }

        @Override
        public void visitEnd() {
            whenRead.accept(values);
        }
    }
}

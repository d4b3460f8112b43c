package io.waybill.application.quarkus;

import io.waybill.application.program.HealthPath.Purpose;
import io.waybill.application.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the build of a program fixed, read from the bytes of the classes that Quarkus generates: the properties that
 * nothing changes when it runs, and the routes of its health.
 *
 * @param fixed the values of properties that are fixed
 * @param routes where its health is
 * @param isPackaged whether there are such classes at all
 */
record Built(Map<String, String> fixed, List<Route> routes, boolean isPackaged) {

    private static final String FIXED = "io/quarkus/runtime/generated/BuildTimeRunTimeFixedConfigSourceBuilder.class";
    private static final String RECORDED = "io/quarkus/runner/recorded";
    private static final String ROUTER = "VertxHttpProcessor$initializeRouter";
    private static final String HANDLERS = "io/quarkus/smallrye/health/runtime/SmallRye";

    /**
     * A path at which a program reports its health.
     *
     * @param purpose what it reports
     * @param path the whole path
     * @param isManagement whether the management interface answers it
     */
    record Route(Purpose purpose, String path, boolean isManagement) {}

    static Built of(Program program) {
        Map<String, String> fixed = new TreeMap<>();
        Optional<Program.Resource> values = program.resource(FIXED);
        values.ifPresent(file -> visit(file, new Values(fixed)));
        Routes routes = new Routes();
        program.resourcesIn(RECORDED, ROUTER).forEach(file -> visit(file, routes));
        return new Built(Collections.unmodifiableMap(fixed), List.copyOf(routes.found), values.isPresent());
    }

    private static void visit(Program.Resource file, MethodVisitor code) {
        new ClassReader(file.bytes())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return code;
                            }
                        },
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Pairs of texts that are put into a map. */
    private static final class Values extends MethodVisitor {

        private final Map<String, String> fixed;
        private String key = "";
        private String value = "";

        Values(Map<String, String> fixed) {
            super(Opcodes.ASM9);
            this.fixed = fixed;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof String text) {
                key = value;
                value = text;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/util/Map") && name.equals("put")) {
                fixed.put(key, value);
            }
        }
    }

    /** Routes with their handlers: those of the main router have a name, which is the whole path. */
    private static final class Routes extends MethodVisitor {

        private final List<Route> found = new ArrayList<>();
        private String last = "";
        private String path = "";
        private boolean hasName;

        Routes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof String text) {
                last = text;
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW && type.endsWith("/BasicRoute")) {
                path = "";
                hasName = false;
            } else if (opcode == Opcodes.NEW && type.startsWith(HANDLERS) && !path.contains("*")) {
                found.add(new Route(purpose(type.substring(HANDLERS.length())), path, !hasName));
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.endsWith("/BasicRoute") && name.equals("setName")) {
                path = last;
                hasName = true;
            } else if (owner.endsWith("/BasicRoute") && name.equals("setPath") && !hasName) {
                path = last;
            }
        }

        private static Purpose purpose(String handler) {
            return switch (handler) {
                case "HealthHandler" -> Purpose.HEALTH;
                case "LivenessHandler" -> Purpose.LIVENESS;
                case "ReadinessHandler" -> Purpose.READINESS;
                case "StartupHandler" -> Purpose.STARTUP;
                default -> Purpose.GROUP;
            };
        }
    }
}

package io.waybill.dsl;

import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The program that a container runs, by its files: {@code Container.named("web").runs(Application.of(Main.class))}.
 *
 * <p>Nothing of it is rendered. Where {@code waybill-application} and the module of a framework are on the class path, the
 * container is compared with the program, and {@link Container#ports(Application)} and
 * {@link Container#probes(Application)} write what it does. No class of the program is run.
 */
public final class Application extends TypedValue<Application> {

    private static final Shape SHAPE = Shape.of("container", "classPath");

    private Application(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * The program of the module that calls this: its classes, with its class path.
     *
     * @throws IllegalArgumentException when the caller comes from nowhere that has a path
     */
    public static Application ofModule() {
        return of(StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass());
    }

    /**
     * The program that has a class: the folder or jar that it was loaded from, which may be of another module, with the
     * class path that it was found on. The class is not initialized.
     *
     * @throws IllegalArgumentException when the class comes from nowhere that has a path, as those of the JDK do
     */
    public static Application of(Class<?> main) {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalArgumentException("The class " + main.getName() + " comes from no folder or jar");
        }
        Set<String> classPath = new LinkedHashSet<>();
        classPath.add(path(source.getLocation()));
        if (main.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                classPath.add(path(url));
            }
        } else {
            classPath.addAll(List.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1)));
        }
        return at(String.join(File.pathSeparator, classPath));
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalArgumentException("The class path has " + url + ", which is not a folder or a jar", e);
        }
    }

    /**
     * The program at a path.
     *
     * @param path a jar, the folder of a packaged program such as {@code quarkus-app}, or a class path; relative to where
     *     the program that renders was started
     */
    public static Application at(String path) {
        return new Application(Mapping.ofShape(SHAPE), List.of()).with(1, Scalar.of(path));
    }

    /** This program in a container. */
    public Application in(String container) {
        return with(0, Scalar.of(container));
    }

    /** The container that runs it; empty where none does yet. */
    public String container() {
        return optional(0, Read::string).orElse("");
    }

    /** Where it is: a path, or several as a class path. */
    public String classPath() {
        return required(1, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Application view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Application(newTree, newCarried);
    }
}

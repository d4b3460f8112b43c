package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Blueprints on a class path, in a class loader of their own that shares nothing with the program but the DSL.
 *
 * <p>The blueprints must not be used after it is closed.
 */
public final class BlueprintClassPath implements AutoCloseable {

    private final URLClassLoader loader;

    /**
     * Opens a class path.
     *
     * @param classPath folders and jars
     */
    public BlueprintClassPath(Collection<Path> classPath) {
        URL[] urls = classPath.stream().map(BlueprintClassPath::url).toArray(URL[]::new);
        this.loader = new URLClassLoader("blueprints", urls, new DslOnlyLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UserException(path + " cannot be part of a class path", e);
        }
    }

    /**
     * The blueprints in some entries of the class path, by class name.
     *
     * @param entries folders and jars to look into
     * @throws UserException when there is none, or one cannot be made
     */
    public List<Blueprint> find(Collection<Path> entries) {
        List<Blueprint> blueprints = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        for (String name : ClassNames.in(entries)) {
            if (isBlueprint(name, newer)) {
                blueprints.add(make(name));
            }
        }
        if (blueprints.isEmpty() && !newer.isEmpty()) {
            throw new UserException("The class " + newer.get(0) + " was compiled for a newer Java than "
                    + Runtime.version().feature() + ". Run with that Java, or compile with --release "
                    + Runtime.version().feature() + ".");
        }
        return blueprints;
    }

    /**
     * The blueprint of that class.
     *
     * @param className its qualified name
     * @throws UserException when there is no such blueprint
     */
    public Blueprint named(String className) {
        return make(className);
    }

    /** Loads what is on it. */
    ClassLoader loader() {
        return loader;
    }

    private boolean isBlueprint(String name, List<String> newer) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Blueprint.class.isAssignableFrom(type)
                    && !type.isInterface()
                    && !Modifier.isAbstract(type.getModifiers())
                    && !type.isAnonymousClass()
                    && !type.isLocalClass();
        } catch (UnsupportedClassVersionError e) {
            newer.add(name);
            return false;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // a class whose own dependencies are missing is no concern of ours
        }
    }

    private Blueprint make(String name) {
        return BlueprintCall.of("The blueprint " + name, "its constructor", () -> newInstance(name));
    }

    private Blueprint newInstance(String name) {
        try {
            Class<?> type = Class.forName(name, true, loader);
            if (!Blueprint.class.isAssignableFrom(type)) {
                throw new UserException(
                        name + " is not a blueprint: it does not implement " + Blueprint.class.getName());
            }
            return (Blueprint) type.getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new UserException("The blueprint " + name + " is not on the class path", e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new UserException(
                    "The blueprint " + name + " must be a public class with a public constructor without parameters",
                    e);
        } catch (InvocationTargetException e) {
            throw BlueprintFailure.of("The constructor of the blueprint " + name + " failed", e.getCause());
        } catch (LinkageError e) {
            throw BlueprintFailure.of("The blueprint " + name + " cannot be loaded", e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UserException("The class path cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Shows users' code the platform, the DSL and what rules are made of, so that both sides mean the same classes. */
    private static final class DslOnlyLoader extends ClassLoader {

        private static final List<String> SHARED = List.of(
                "io.waybill.dsl.",
                "io.waybill.rules.",
                "io.waybill.validate.RuleId",
                "io.waybill.validate.Severity",
                "org.jspecify.annotations.");

        private final ClassLoader own = DslOnlyLoader.class.getClassLoader();

        DslOnlyLoader() {
            super("dsl", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.stream().anyMatch(name::startsWith)) {
                return own.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}

package io.waybill.application.quarkus;

import io.waybill.application.program.Program;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds files on the class path of a program, and no class. */
final class ProgramFiles extends ClassLoader {

    private final Program program;

    ProgramFiles(Program program) {
        super(ClassLoader.getPlatformClassLoader());
        this.program = program;
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return program.resource(name).map(ProgramFiles::url).orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        List<URL> urls = new ArrayList<>();
        program.resources(name).forEach(resource -> urls.add(url(resource)));
        return Collections.enumeration(urls);
    }

    private static URL url(Program.Resource resource) {
        try {
            return resource.path().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.waybill.application.spring;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A file that a program finds, or does not. Two are the same where their locations are. */
final class FoundResource extends AbstractResource {

    private final String location;
    private final String description;
    private final byte @Nullable [] bytes;

    private FoundResource(String location, String description, byte @Nullable [] bytes) {
        this.location = location;
        this.description = description;
        this.bytes = bytes;
    }

    static FoundResource of(String location, String description, byte[] bytes) {
        return new FoundResource(location, description, bytes);
    }

    static FoundResource missing(String location) {
        return new FoundResource(location, location, null);
    }

    @Override
    public boolean exists() {
        return bytes != null;
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        if (bytes == null) {
            throw new FileNotFoundException(location);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String getFilename() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoundResource resource && resource.location.equals(location);
    }

    @Override
    public int hashCode() {
        return location.hashCode();
    }
}

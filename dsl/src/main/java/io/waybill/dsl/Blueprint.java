package io.waybill.dsl;

import java.util.List;
import java.util.Locale;

/** A program that says what runs on a cluster. It has a public constructor without parameters. */
public interface Blueprint {

    /**
     * The resources. Called for each target; must return an equal manifest for an equal target.
     *
     * @param target the Kubernetes version asked for
     */
    Manifest manifest(Target target);

    /**
     * The name: the folder of its golden files and outputs. Unless overridden, the class name in lower case.
     */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The Kubernetes versions that golden files are kept for. Unless overridden, the newest one. */
    default List<Target> targets() {
        return List.of(Target.newest());
    }

    /** How its golden files and outputs are laid out. Unless overridden, one file for each resource. */
    default Layout layout() {
        return Layout.FILE_PER_RESOURCE;
    }
}

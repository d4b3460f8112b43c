package io.waybill.pipeline.delivery;

import java.util.Locale;

/** Who takes the folder that manifests are written to. */
public enum DeliveryLayout {
    /** Nobody in particular: files as the blueprint lays them out. */
    PLAIN,
    /** Argo CD: sync waves, and an Application for each environment. */
    ARGOCD,
    /** Flux: a folder for each step, and Kustomizations that depend on each other. */
    FLUX,
    /** Kustomize: a kustomization.yaml in each folder, in apply order. */
    KUSTOMIZE,
    /** kubectl alone: folders whose names sort in apply order. */
    HELM_LESS;

    /** Whether somebody reads the folder from a repository, whose address is needed. */
    public boolean readsRepository() {
        return this == ARGOCD || this == FLUX;
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

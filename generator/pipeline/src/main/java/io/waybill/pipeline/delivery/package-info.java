/** Folders of manifests as Argo CD, Flux, Kustomize and kubectl take them. */
@NullMarked
package io.waybill.pipeline.delivery;

import org.jspecify.annotations.NullMarked;

package io.waybill.dsl;

/** An item of a manifest: a resource to render, or a Secret that the cluster must already have or makes itself. */
public sealed interface ManifestItem permits Resource, DeclaredSecret {}

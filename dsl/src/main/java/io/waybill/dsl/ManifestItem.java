package io.waybill.dsl;

/** What a manifest is made of: resources to render, and secrets that the cluster must already have. */
public sealed interface ManifestItem permits Resource, DeclaredSecret {}

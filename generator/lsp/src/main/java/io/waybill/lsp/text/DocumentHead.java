package io.waybill.lsp.text;

/**
 * What a document says of itself, each empty where it says nothing.
 *
 * @param apiVersion the API version
 * @param kind the kind
 * @param namespace the namespace of its metadata
 */
public record DocumentHead(String apiVersion, String kind, String namespace) {}

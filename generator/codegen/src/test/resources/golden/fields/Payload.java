// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import io.waybill.dsl.value.Quantity;
import io.waybill.dsl.value.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API type {@code acme.v1.Payload}.
 */
public final class Payload extends TypedValue<Payload> {
    private static final Shape SHAPE = Shape.of("labels", "ports", "limits", "port", "any", "boxes", "bytes", "class", "codes", "cooldownSeconds", "count", "createdAt", "enabled", "maxUnavailable", "ratio", "size", "timeoutSeconds", "x-odd-name");

    private Payload(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Payload from(Mapping tree) {
        return new Payload(tree, List.of());
    }

    /**
     * A value with no further fields set.
     */
    public static Payload of() {
        return new Payload(Mapping.ofShape(SHAPE), List.of());
    }

    /**
     * Sets {@code labels}.
     */
    public Payload labels(Map<String, String> labels) {
        return withEntries(0, labels, value -> Scalar.of(value));
    }

    /**
     * Sets an entry of {@code labels}, replacing one with the same key.
     */
    public Payload label(String key, String value) {
        return entry(0, key, Scalar.of(value));
    }

    /**
     * The entries of {@code labels}; empty if absent.
     */
    public Map<String, String> labels() {
        return entries(0, Read::string);
    }

    /**
     * Sets {@code ports}.
     */
    public Payload ports(List<Integer> ports) {
        return with(1, Sequence.of(ports, element -> Scalar.of(element)));
    }

    /**
     * The items of {@code ports}; empty if absent.
     */
    public List<Integer> ports() {
        return list(1, Read::int32);
    }

    /**
     * Sets {@code limits}.
     */
    public Payload limits(Map<String, Quantity> limits) {
        return withEntries(2, limits, value -> value.toNode());
    }

    /**
     * Sets an entry of {@code limits}, replacing one with the same key.
     */
    public Payload limit(String key, Quantity value) {
        return entry(2, key, value.toNode());
    }

    /**
     * The entries of {@code limits}; empty if absent.
     */
    public Map<String, Quantity> limits() {
        return entries(2, Quantity::from);
    }

    /**
     * Sets {@code port}.
     */
    public Payload port(int port) {
        return with(3, Scalar.of(port));
    }

    /**
     * The value of {@code port}; empty if absent.
     */
    public Optional<Integer> port() {
        return optional(3, Read::int32);
    }

    /**
     * Sets {@code any}.
     */
    public Payload any(Node any) {
        return with(4, any);
    }

    /**
     * The value of {@code any}; empty if absent.
     */
    public Optional<Node> any() {
        return optional(4, Read::any);
    }

    /**
     * Sets {@code boxes}.
     */
    public Payload boxes(List<Box> boxes) {
        return withAll(5, boxes);
    }

    /**
     * Appends to {@code boxes}.
     */
    public Payload box(Box box) {
        return append(5, box);
    }

    /**
     * The items of {@code boxes}; empty if absent.
     */
    public List<Box> boxes() {
        return list(5, node -> Box.from(Read.mapping(node)));
    }

    /**
     * Sets {@code bytes}.
     */
    public Payload bytes(byte[] bytes) {
        return with(6, Scalar.of(Base64.getEncoder().encodeToString(bytes)));
    }

    /**
     * The value of {@code bytes}; empty if absent.
     */
    public Optional<byte[]> bytes() {
        return optional(6, Read::bytes);
    }

    /**
     * Sets {@code class}.
     */
    public Payload class_(String class_) {
        return with(7, Scalar.of(class_));
    }

    /**
     * The value of {@code class}; empty if absent.
     */
    public Optional<String> class_() {
        return optional(7, Read::string);
    }

    /**
     * Sets {@code codes}.
     */
    public Payload codes(List<Long> codes) {
        return with(8, Sequence.of(codes, element -> Scalar.of(element)));
    }

    /**
     * Appends to {@code codes}.
     */
    public Payload code(long code) {
        return append(8, Scalar.of(code));
    }

    /**
     * The items of {@code codes}; empty if absent.
     */
    public List<Long> codes() {
        return list(8, Read::int64);
    }

    /**
     * Sets {@code cooldownSeconds}.
     */
    public Payload cooldownSeconds(long cooldownSeconds) {
        return with(9, Scalar.of(cooldownSeconds));
    }

    /**
     * Sets {@code cooldownSeconds}.
     *
     * @throws IllegalArgumentException when the duration is not a whole number of seconds
     */
    public Payload cooldownSeconds(Duration cooldownSeconds) {
        return cooldownSeconds(Seconds.int64(cooldownSeconds));
    }

    /**
     * The value of {@code cooldownSeconds}; empty if absent.
     */
    public Optional<Long> cooldownSeconds() {
        return optional(9, Read::int64);
    }

    /**
     * Sets {@code count}.
     */
    public Payload count(int count) {
        return with(10, Scalar.of(count));
    }

    /**
     * The value of {@code count}; empty if absent.
     */
    public Optional<Integer> count() {
        return optional(10, Read::int32);
    }

    /**
     * Sets {@code createdAt}.
     */
    public Payload createdAt(Instant createdAt) {
        return with(11, Scalar.of(createdAt.toString()));
    }

    /**
     * The value of {@code createdAt}; empty if absent.
     */
    public Optional<Instant> createdAt() {
        return optional(11, Read::instant);
    }

    /**
     * Sets {@code enabled}.
     */
    public Payload enabled(boolean enabled) {
        return with(12, Scalar.of(enabled));
    }

    /**
     * The value of {@code enabled}; empty if absent.
     */
    public Optional<Boolean> enabled() {
        return optional(12, Read::bool);
    }

    /**
     * Sets {@code maxUnavailable}.
     */
    public Payload maxUnavailable(IntOrString maxUnavailable) {
        return with(13, maxUnavailable.toNode());
    }

    /**
     * Sets {@code maxUnavailable}.
     */
    public Payload maxUnavailable(int maxUnavailable) {
        return maxUnavailable(IntOrString.of(maxUnavailable));
    }

    /**
     * Sets {@code maxUnavailable}.
     */
    public Payload maxUnavailable(String maxUnavailable) {
        return maxUnavailable(IntOrString.of(maxUnavailable));
    }

    /**
     * The value of {@code maxUnavailable}; empty if absent.
     */
    public Optional<IntOrString> maxUnavailable() {
        return optional(13, IntOrString::from);
    }

    /**
     * Sets {@code ratio}.
     */
    public Payload ratio(double ratio) {
        return with(14, Scalar.of(ratio));
    }

    /**
     * The value of {@code ratio}; empty if absent.
     */
    public Optional<Double> ratio() {
        return optional(14, Read::decimal);
    }

    /**
     * Sets {@code size}.
     */
    public Payload size(Quantity size) {
        return with(15, size.toNode());
    }

    /**
     * The value of {@code size}; empty if absent.
     */
    public Optional<Quantity> size() {
        return optional(15, Quantity::from);
    }

    /**
     * Sets {@code timeoutSeconds}.
     */
    public Payload timeoutSeconds(int timeoutSeconds) {
        return with(16, Scalar.of(timeoutSeconds));
    }

    /**
     * Sets {@code timeoutSeconds}.
     *
     * @throws IllegalArgumentException when the duration is not a whole number of seconds
     */
    public Payload timeoutSeconds(Duration timeoutSeconds) {
        return timeoutSeconds(Seconds.int32(timeoutSeconds));
    }

    /**
     * The value of {@code timeoutSeconds}; empty if absent.
     */
    public Optional<Integer> timeoutSeconds() {
        return optional(16, Read::int32);
    }

    /**
     * Sets {@code x-odd-name}.
     */
    public Payload xOddName(String xOddName) {
        return with(17, Scalar.of(xOddName));
    }

    /**
     * The value of {@code x-odd-name}; empty if absent.
     */
    public Optional<String> xOddName() {
        return optional(17, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Payload view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Payload(newTree, newCarried);
    }
}

package io.waybill.explain.reach;

import io.waybill.explain.cluster.Answer;

/**
 * Whether pods or an address can connect to a port.
 *
 * @param from where the connection begins
 * @param to where it leads
 * @param port the port of the pods or of the address
 * @param answer whether it is let through at both ends
 * @param why what decides, as a sentence
 */
public record Reachability(String from, String to, Port port, Answer answer, String why) {

    /** Such as {@code Deployment shop/web to Deployment shop/db at 5432/TCP: denied. ...}. */
    @Override
    public String toString() {
        return from + " to " + to + " at " + port + ": " + answer + ". " + why;
    }
}

package io.waybill.kubernetes.schedule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Time zones by the names of the IANA database, as Go knows them. */
public final class TimeZones {

    /** Zones that the database has, and Java by other means than as a region. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "", "UTC",
            "Local", "UTC",
            "Factory", "UTC",
            "EST", "-05:00",
            "MST", "-07:00",
            "HST", "-10:00",
            "ROC", "Asia/Taipei");

    private TimeZones() {}

    /** The zone of a name; the controller's own, {@code Local}, is taken to be UTC. */
    public static Optional<ZoneId> find(String name) {
        try {
            return isKnown(name) || name.isEmpty() || name.equals("Local")
                    ? Optional.of(ZoneId.of(OTHERWISE.getOrDefault(name, name)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the database has a zone of this name. */
    public static boolean isKnown(String name) {
        boolean isOther = OTHERWISE.containsKey(name) && !name.isEmpty() && !name.equals("Local");
        return isOther || ZoneId.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
    }
}

package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Response times that were computed elsewhere: open 09:00-18:00 every day, Tokyo. */
class ResponseTimeVectorsTest {

    private static final Path VECTORS = Path.of("..", "..", "shared", "data", "response-time.csv");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void agreesWithEveryVector() throws IOException {
        assumeTrue(Files.exists(VECTORS), "shared/data/response-time.csv does not lie beside this repository");
        WorkingCalendar daily = new WorkingCalendar("daily", 1, TOKYO, Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(Opening.of("09:00", "18:00")))), Map.of());

        List<String> rows = Files.readAllLines(VECTORS);

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            String[] cells = row.split(",");
            assertThat(daily.workingHours(tokyo(cells[0]), tokyo(cells[1]))).isEqualTo(new BigDecimal(cells[2]));
        });
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}

package org.redress.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Kind;

class ShippedPagesTest {

    @Test
    void haveSomethingToSayInEveryStepThatSomebodyWorksIn() {
        ShippedPages shipped = new ShippedPages();
        shipped.read();

        Set<Status> worked = EnumSet.complementOf(EnumSet.of(Status.AWAITING_WRITTEN, Status.CLOSED));
        for (String language : ShippedPages.LANGUAGES) {
            assertThat(worked).allSatisfy(step -> assertThat(shipped.at(new Place(step, null, language))).as(step + " " + language).isPresent());
        }
        assertThat(shipped.all()).allSatisfy(page -> {
            assertThat(page.title()).isNotBlank().doesNotStartWith("#");
            assertThat(page.text()).isNotBlank();
        });
    }

    @Test
    void areLookedForFromTheMostSpecificPlaceOn() {
        assertThat(Place.toLook(Status.RESOLVING, Kind.CLAIM, "zh")).extracting(Place::written)
            .containsExactly("RESOLVING/CLAIM/zh", "RESOLVING/all/zh", "RESOLVING/CLAIM/en", "RESOLVING/all/en");
    }

    @Test
    void haveAPlaceThatCanStandInAnAddress() {
        Place place = new Place(Status.RESOLVING, null, "zh");

        assertThat(Place.read(place.written())).isEqualTo(Optional.of(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "RESOLVING/all", "RESOLVING/all/english", "RESOLVING/BEES/en", "NOWHERE/all/en", "a/b/c/d"})
    void areNowhereElse(String written) {
        assertThat(Place.read(written)).isEmpty();
    }
}

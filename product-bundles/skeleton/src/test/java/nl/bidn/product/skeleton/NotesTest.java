// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.product.skeleton.endpoint.NotesEndpoint;
import nl.bidn.product.skeleton.service.Notes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product as staff and systems meet it, on each database. */
class NotesTest {
    private static final Organisation STAD = TestCaller.municipality("GM9901");
    private static final Organisation DAM = TestCaller.municipality("GM9902");
    private static final TestCaller WRITER =
            TestCaller.person("jan").with("lezen", STAD, DAM).with("schrijven", STAD);

    enum On {
        DERBY,
        POSTGRESQL;

        Fixture open() {
            return new Fixture(this == DERBY ? TestDatabase.derby() : TestDatabase.postgresql());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoteIsThereForColleaguesAndForNobodyElse(On database) throws IOException {
        try (Fixture fixture = database.open()) {
            Tab tab = fixture.product.tabs().get(0);

            View answer = tab.submit(request(WRITER, STAD).with("tekst", "Bel <b>morgen</b>"));

            assertThat(answer).isEqualTo(new View.Redirect("notities"));
            assertThat(html(tab.show(request(WRITER, STAD)))).contains("Bel &lt;b&gt;morgen&lt;/b&gt;", "Test jan");
            assertThat(html(tab.show(request(WRITER, DAM)))).doesNotContain("morgen");
            assertThat(fixture.audit.actions()).containsExactly("notitie-geschreven");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoteThatIsEmptyOrTooLongMustBeMended(On database) {
        try (Fixture fixture = database.open()) {
            Tab tab = fixture.product.tabs().get(0);
            TestRequest request = request(WRITER, STAD).with(Notes.LONGEST, 20);

            assertThat(Stream.of(request, request.with("tekst", "x".repeat(21))).map(tab::submit))
                    .allSatisfy(view -> assertThat(view).isInstanceOf(View.Invalid.class));
            assertThat(tab.submit(request(WRITER, DAM).with("tekst", "Hallo")))
                    .as("who may only read")
                    .isInstanceOf(View.NotAllowed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSystemReadsWhatItsOrganisationsWrote(On database) {
        try (Fixture fixture = database.open()) {
            fixture.product.tabs().get(0).submit(request(WRITER, STAD).with("tekst", "Hallo"));
            var rest = (Endpoint.Rest) fixture.product.endpoints().get(0);
            var endpoint = (NotesEndpoint) rest.resource();

            assertThat(endpoint.list(TestCaller.system("00000099000000001000").with("lezen", STAD))
                            .notities())
                    .containsExactly(new NotesEndpoint.NoteJson("GM9901", "Hallo", "2026-11-23T09:00:00Z"));
            assertThat(endpoint.list(TestCaller.system("00000099000000002000").with("lezen", DAM))
                            .notities())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoteGoesAfterThirtyDays(On database) throws Exception {
        try (Fixture fixture = database.open()) {
            fixture.product.tabs().get(0).submit(request(WRITER, STAD).with("tekst", "Hallo"));
            fixture.clock.forward(Duration.ofDays(30));
            assertThat(fixture.product.jobs().get(0).run(fixture.clock)).isEqualTo("0 notes removed");
            fixture.clock.forward(Duration.ofSeconds(1));
            assertThat(fixture.product.jobs().get(0).run(fixture.clock)).isEqualTo("1 notes removed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsRemovedIsNotFoundAnyMore(On database) throws IOException {
        try (Fixture fixture = database.open()) {
            Tab tab = fixture.product.tabs().get(0);
            Caller other = TestCaller.person("piet").with("lezen", STAD).with("schrijven", STAD);
            tab.submit(request(WRITER, STAD).with("tekst", "Van Jan"));
            tab.submit(request(other, STAD).with("tekst", "Van Piet"));
            Traces traces = Traces.in(fixture.database, "skeleton");
            assertThat(traces.of(WRITER.name())).containsExactly("note.author");

            fixture.product.forget(WRITER.id());

            assertThat(traces.of(WRITER.name())).isEmpty();
            assertThat(traces.of(WRITER.id())).containsExactly("note.content");
            assertThat(html(tab.show(request(WRITER, STAD))))
                    .contains("Van Jan", "Iemand die nu geen gebruiker meer is", other.name());
        }
    }

    private static TestRequest request(Caller caller, Organisation organisation) {
        return TestRequest.of(caller, BundleTexts.dutch(SkeletonProduct.class), organisation);
    }

    private static String html(View view) throws IOException {
        var out = new ByteArrayOutputStream();
        ((View.Page) view).body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

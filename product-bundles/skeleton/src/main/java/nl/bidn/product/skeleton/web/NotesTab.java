// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.skeleton.service.Note;
import nl.bidn.product.skeleton.service.Notes;
import nl.bidn.product.skeleton.web.pages.JtenotitiesGenerated;
import org.jspecify.annotations.Nullable;

/** The notes of the chosen organisations and, if that is one, a form to add one. */
public final class NotesTab implements Tab {
    private final Notes notes;

    public NotesTab(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String path() {
        return "notities";
    }

    @Override
    public Permission requires() {
        return Notes.READ;
    }

    @Override
    public View show(TabRequest request) {
        return request.path().isEmpty() ? page(request, "", null) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Organisation> organisation = writesFor(request);
        if (organisation.isEmpty()) {
            return new View.NotAllowed(request.texts().text("notities.choose-one"));
        }
        String text = request.parameter("tekst").map(String::strip).orElse("");
        int longest = request.setting(Notes.LONGEST, organisation.get().id());
        if (text.isEmpty() || text.length() > longest) {
            String key = text.isEmpty() ? "notities.empty-note" : "notities.too-long";
            String message = request.texts().text(key, longest);
            return new View.Invalid(page(request, text, message), List.of(new View.FieldError("tekst", message)));
        }
        notes.add(request.caller(), organisation.get().id(), text);
        return new View.Redirect("notities");
    }

    private View.Page page(TabRequest request, String typed, @Nullable String error) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        List<Note> shown = request.organisations().stream()
                .flatMap(o -> notes.newest(o.id()).stream())
                .toList();
        int longest = writesFor(request)
                .map(o -> request.setting(Notes.LONGEST, o.id()))
                .orElse(0);
        var model = new NotesModel(shown, longest, typed, Optional.ofNullable(error), request.formToken());
        return new View.Page(
                texts.text("tab.notities.title"),
                Html.body(out -> JtenotitiesGenerated.render(out, null, words, texts, model)));
    }

    /** The one organisation that was chosen, if the caller may write for it. */
    private static Optional<Organisation> writesFor(TabRequest request) {
        return request.organisations().size() > 1
                ? Optional.empty()
                : request.organisations().stream()
                        .filter(o -> request.caller().may(Notes.WRITE, o.id()))
                        .findFirst();
    }
}

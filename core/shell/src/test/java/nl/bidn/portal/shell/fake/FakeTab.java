// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;

/** A tab whose answers are functions. */
public record FakeTab(
        String path,
        Permission requires,
        int waiting,
        Function<TabRequest, View> onShow,
        Function<TabRequest, View> onSubmit,
        long mostUploadBytes)
        implements Tab {

    public static FakeTab of(String path, Function<TabRequest, View> onShow) {
        return new FakeTab(path, new Permission(path), 0, onShow, r -> new View.NotFound(), 0);
    }

    public FakeTab waiting(int number) {
        return new FakeTab(path, requires, number, onShow, onSubmit, mostUploadBytes);
    }

    public FakeTab onSubmit(Function<TabRequest, View> answer) {
        return new FakeTab(path, requires, waiting, onShow, answer, mostUploadBytes);
    }

    public FakeTab takingFiles(long mostBytes) {
        return new FakeTab(path, requires, waiting, onShow, onSubmit, mostBytes);
    }

    public static View.Page page(String title, String html) {
        return new View.Page(title, html(html));
    }

    public static Body html(String html) {
        return out -> out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public View show(TabRequest request) {
        return onShow.apply(request);
    }

    @Override
    public View submit(TabRequest request) {
        return onSubmit.apply(request);
    }

    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return waiting;
    }
}

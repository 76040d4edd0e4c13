// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.skeleton.service.Note;

/**
 * All that the template needs.
 *
 * @param longest how many characters a new note may have; 0: there is no form
 * @param typed what was typed, to be mended
 */
public record NotesModel(List<Note> notes, int longest, String typed, Optional<String> error, String formToken) {}

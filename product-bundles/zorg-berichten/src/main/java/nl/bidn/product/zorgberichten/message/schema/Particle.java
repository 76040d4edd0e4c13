// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.List;

/** A piece of a content model as the schema has it. */
sealed interface Particle {
    int UNBOUNDED = -1;

    int min();

    int max();

    /** The element with this number among the children of its type. */
    record Element(int child, int min, int max) implements Particle {}

    /** All of these in turn. */
    record Sequence(List<Particle> parts, int min, int max) implements Particle {}

    /** One of these. */
    record Choice(List<Particle> parts, int min, int max) implements Particle {}
}

// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.operations;

/** Writes the text format of Prometheus, version 0.0.4. */
final class MetricsText {
    private final StringBuilder text = new StringBuilder();

    void family(String name, String help) {
        family(name, help, "gauge");
    }

    /** Figures that only go up, until the node starts again. */
    void counters(String name, String help) {
        family(name, help, "counter");
    }

    private void family(String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void sample(String name, String label, String value, long number) {
        text.append(name).append('{').append(label).append("=\"").append(value).append("\"} ");
        text.append(number).append('\n');
    }

    void gauge(String name, String help, long number) {
        family(name, help);
        text.append(name).append(' ').append(number).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

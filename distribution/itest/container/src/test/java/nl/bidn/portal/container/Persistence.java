// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

/** The database part of a product without entities. */
final class Persistence {
    static final String UNIT = """
            <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence" version="2.1">
              <persistence-unit name="klein" transaction-type="RESOURCE_LOCAL">
                <provider>org.apache.openjpa.persistence.PersistenceProviderImpl</provider>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
              </persistence-unit>
            </persistence>
            """;

    private Persistence() {}
}

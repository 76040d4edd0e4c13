// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

@Entity
@Table(schema = "schuldenknooppunt", name = "deelnemer_module")
@IdClass(ModuleKey.class)
class ModuleRow {
    @Id
    private String organisation;

    @Id
    private String module;

    protected ModuleRow() {}

    ModuleRow(String organisation, Module module) {
        this.organisation = organisation;
        this.module = module.name();
    }

    String organisation() {
        return organisation;
    }

    Module module() {
        return Module.valueOf(module);
    }
}

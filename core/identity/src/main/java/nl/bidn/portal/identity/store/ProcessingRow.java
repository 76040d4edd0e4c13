// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.data.Times;

/** A line of the Logboek Dataverwerkingen; never changed. */
@Entity
@Table(schema = "identities", name = "processing")
class ProcessingRow {
    @Id
    @Column(name = "operation_id")
    private String operationId;

    @Column(name = "trace_id")
    private String traceId;

    @Column(name = "activity")
    private String activity;

    @Column(name = "controller")
    private String controller;

    @Column(name = "controller_oin")
    private String controllerOin;

    @Column(name = "processor_oin")
    private String processorOin;

    @Column(name = "data_subject")
    private String dataSubject;

    @Column(name = "status_code")
    private int status;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "started_at")
    private Date begin;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private Date end;

    ProcessingRow(ProcessingEntry entry) {
        this.operationId = entry.operationId();
        this.traceId = entry.traceId();
        this.activity = entry.activity();
        this.controller = entry.controller();
        this.controllerOin = entry.controllerOin();
        this.processorOin = entry.processorOin();
        this.dataSubject = entry.dataSubject();
        this.status = entry.status();
        this.begin = Times.column(entry.begin());
        this.end = Times.column(entry.end());
    }

    ProcessingEntry toEntry() {
        return new ProcessingEntry(
                operationId,
                traceId,
                activity,
                controller,
                controllerOin,
                processorOin,
                dataSubject,
                status,
                begin.toInstant(),
                end.toInstant());
    }
}

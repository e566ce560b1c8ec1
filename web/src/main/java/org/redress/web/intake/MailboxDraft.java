package org.redress.web.intake;

import java.io.Serializable;

import org.redress.intake.MailboxForm;
import org.redress.intake.Protocol;
import org.redress.rules.vocabulary.Kind;

/** A mailbox as it is being typed. */
public class MailboxDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private Protocol protocol = Protocol.IMAPS;
    private String host;
    private Integer port;
    private String userName;
    private String folder;
    private String addresses;
    private String department;
    private String language = "en";
    private Kind kind = Kind.COMPLAINT;
    private boolean active = true;
    private boolean emptied;

    static MailboxDraft of(MailboxForm form) {
        MailboxDraft draft = new MailboxDraft();
        draft.code = form.code();
        draft.protocol = form.protocol();
        draft.host = form.host();
        draft.port = form.port();
        draft.userName = form.userName();
        draft.folder = form.folder();
        draft.addresses = form.addresses();
        draft.department = form.department();
        draft.language = form.language();
        draft.kind = form.kind();
        draft.active = !Boolean.FALSE.equals(form.active());
        draft.emptied = Boolean.TRUE.equals(form.emptied());
        return draft;
    }

    MailboxForm form() {
        return new MailboxForm(code, protocol, host, port, userName, folder, addresses, department, language, kind, active, emptied);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Protocol getProtocol() {
        return protocol;
    }

    public void setProtocol(Protocol protocol) {
        this.protocol = protocol;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isEmptied() {
        return emptied;
    }

    public void setEmptied(boolean emptied) {
        this.emptied = emptied;
    }
}

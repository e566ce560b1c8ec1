package org.redress.push;

/** An open line to one window of somebody's browser. What fails on it ends it. */
public interface Line {

    void tell(News news);

    /** Keeps whatever lies between from closing a silent line, and finds out whether anybody is there still. */
    void beat();

    void hangUp();
}

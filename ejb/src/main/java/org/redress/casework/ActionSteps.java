package org.redress.casework;

import org.redress.lifecycle.Action;

/** One desk's part of the work: carries out the actions that people at this desk take. */
interface ActionSteps {

    boolean takes(Action action);

    /** Everything about who may and when was checked before; what the fields say is checked here. */
    void carryOut(Action action, Handling h, ActionBody body);
}

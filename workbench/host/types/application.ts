import { defineType, since, type ObjectMaker } from '../define';
import { invalidArgument } from '../errors';

/** The screen and the formulas follow a request as a whole anyway, so there is nothing to suspend. */
export const applicationObject: ObjectMaker<null> = defineType({
  type: 'Application',
  properties: {
    calculationMode: () => 'Automatic',
    // What it shows is Italian whatever the language of the page around it.
    decimalSeparator: since('1.11', () => ','),
  },
  methods: {
    calculate: (_, { functions }, [calculationType]) => {
      if (calculationType === 'Full' || calculationType === 'FullRebuild') functions.recalculate();
      // Univer computes what changed by itself.
      else if (calculationType !== 'Recalculate') throw invalidArgument(String(calculationType));
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

import { defineType, type ObjectMaker } from '../define';

/** The screen and the formulas follow a request as a whole anyway, so there is nothing to suspend. */
export const applicationObject: ObjectMaker<null> = defineType({
  type: 'Application',
  properties: {
    calculationMode: () => 'Automatic',
  },
  methods: {
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

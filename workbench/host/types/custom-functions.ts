import { defineType, type ObjectMaker } from '../define';
import { invalidArgument } from '../errors';
import type { Excel } from '../excel';

function receive(_: null, { functions }: Excel, [results]: readonly unknown[]): undefined {
  if (!Array.isArray(results)) throw invalidArgument('results of custom functions');
  functions.receive(results);
}

/** Where the library hands over what the add-in's functions gave. */
export const customFunctionsObject: ObjectMaker<null> = defineType({
  type: 'CustomFunctions',
  methods: {
    setInvocationArrayResults: receive,
    setInvocationResults: receive,
  },
});

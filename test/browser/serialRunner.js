import TestRunner from 'jest-runner';

/** Browser tests run one at a time, after the others: two Chromiums on two cores only make each other time out. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}

// That something was bought for a certain person, to be given to her or used by her.
//
// owner    marketing
// type     FOR_PERSON
// id       ben
MATCH (:OrderLine)-[beneficiary:FOR_PERSON]->(:Customer)
RETURN beneficiary.part AS part,               // Whether she is given it or uses it.
       beneficiary.occasion AS occasion,       // What it was for, in the buyer's words.
       beneficiary.basis AS basis,             // How we know.
       beneficiary.confidence AS confidence    // How sure we are, from 0 to 1; null where nobody judged it.

// That somebody prefers a channel, because she said so.
//
// owner    support
// type     PREFERS
// id       chp
MATCH (:Customer)-[channelPreference:PREFERS]->(:Channel)
RETURN channelPreference.basis AS basis,         // How we know.
       channelPreference.statedAt AS statedAt    // When she said so, or somebody noted it down.

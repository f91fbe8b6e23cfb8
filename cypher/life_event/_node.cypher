// Something that happens on a certain day in the life of one or several people.
//
// owner    support
// label    LifeEvent
// id       lie
MATCH (lifeEvent:LifeEvent)
RETURN lifeEvent.kind AS kind,           // What sort of event it is.
       lifeEvent.text AS text,           // In plain words, as told or noticed.
       lifeEvent.date AS date,           // The day it happens.
       lifeEvent.notedAt AS notedAt,     // When we came to know of it.
       lifeEvent.basis AS basis          // How we know.

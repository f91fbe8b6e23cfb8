// It in one plain sentence: the day and what happens.
//
// owner    support
RETURN 'On ' + toString(lifeEvent.date) + ': “' + lifeEvent.text + '”.' AS text, [lifeEvent.id] AS factIds

// What happens in customers' lives between two days, by day.
//
// owner    marketing
// param    from  First day to show; from the beginning when left out.
// param    to    First day no longer to show; to the end when left out.
// order    date
// reads    LifeEvent
MATCH (lifeEvent:LifeEvent)
WHERE lifeEvent.date >= coalesce($from, date('-999999999-01-01')) AND lifeEvent.date < coalesce($to, date('+999999999-12-31'))
RETURN lifeEvent

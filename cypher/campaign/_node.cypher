// Something that was sent out or offered to many customers over a time.
//
// owner    marketing
// label    Campaign
// id       cam
MATCH (campaign:Campaign)
RETURN campaign.name AS name,           // What the source calls it.
       campaign.kind AS kind,           // Its sort, in the source's own words.
       campaign.startsOn AS startsOn,   // Its first day.
       campaign.endsOn AS endsOn        // Its last day.

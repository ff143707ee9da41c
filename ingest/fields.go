package ingest

import (
	"strings"

	"scrutiny/ingest/internal/wording"
)

// field is what a column holds. Its text is the name that briefing.yaml uses
// for it under "columns".
type field string

// The fields of all kinds of table.
const (
	noField      field = ""
	refField     field = "ref"
	nameField    field = "indicator"
	themeField   field = "theme"
	defField     field = "definition"
	ownerField   field = "owner"
	levelField   field = "level"
	unitField    field = "unit"
	poleField    field = "polarity"
	freqField    field = "frequency"
	basisField   field = "cumulative"
	statusField  field = "status"
	tolField     field = "tolerance"
	targetField  field = "target"
	lowField     field = "low"
	highField    field = "high"
	floorField   field = "floor"
	ragField     field = "rag"
	commentField field = "comment"
	reasonField  field = "reason"
	areaField    field = "area"
	periodField  field = "period"
	yearField    field = "year"
	quarterField field = "quarter"
	valueField   field = "value"
	markerField  field = "marker"
	partField    field = "breakdown"
	dimField     field = "breakdown type"
	numField     field = "numerator"
	denField     field = "denominator"
	benchField   field = "benchmark"
	benchYear    field = "benchmark year"
	regionField  field = "region"
	nationField  field = "country"
	rowKindField field = "row type"

	improveField field = "improvement direction"
	peopleField  field = "counts people"
	rebaseField  field = "rebase from"
	limitsField  field = "limits from first"
	screenField  field = "screen outliers"

	actionField   field = "action"
	measureField  field = "success measure"
	leadField     field = "lead"
	partnersField field = "partners"
	priorityField field = "priority"
	startField    field = "start"
	dueField      field = "due"
	revisedField  field = "revised"
	bragField     field = "brag"
	percentField  field = "complete"
	progressField field = "progress"
	evidenceField field = "evidence"
	linksField    field = "indicators"

	meetingField   field = "meeting"
	recField       field = "recommendation"
	addressedField field = "addressed to"
	responseField  field = "response"

	forecastRAGField field = "forecast rag"
	forecastField    field = "forecast" // only in a mapping: the figures of a forecast
	derivedField     field = "derived"  // a column that we work out ourselves
)

// vocabulary is the words by which columns of one kind of table are headed, in
// the form of wording.Key.
type vocabulary map[string]field

// words adds headings of a field, parted by commas.
func (v vocabulary) words(f field, list string) {
	for _, w := range strings.Split(list, ",") {
		v[wording.Key(w)] = f
	}
}

var indicatorWords, planWords, recommendationWords = indicatorVocabulary(), planVocabulary(), recommendationVocabulary()

func indicatorVocabulary() vocabulary {
	v := vocabulary{}
	v.words(refField, "ref,reference,id,#,no,code,kpi ref,indicator ref,pi ref,measure ref,kpi no,indicator no,indicator id,kpi id,pi code,measure id,ref no,indicator code,measure code,kpi code,pi no,kpi number,indicator number,ref number,metric id,indicator reference,measure number")
	v.words(nameField, "indicator,kpi,measure,performance indicator,performance measure,pi,metric,indicator name,measure name,key performance indicator,key performance indicators,key measure,short name,name,indicator title,measure title,title,pi name,kpi name,kpi description,indicator description,measure description,performance indicator description,what we measure,measures,indicators,kpis,headline measure,description of measure,description of indicator,series id,series name,series title")
	v.words(themeField, "theme,outcome,service,service area,category,section,domain,priority area,workstream,team,directorate,objective,corporate priority,topic,group,priority theme,strategic priority,strategic objective,business area,department,division,programme,function,portfolio,priority,corporate objective,area of service")
	v.words(defField, "definition,description,details,detail,indicator definition,measure definition,rationale,notes on definition,technical definition,good looks like")
	v.words(ownerField, "owner,lead,lead officer,responsible officer,accountable officer,indicator owner,measure owner,data owner,head of service,responsible,accountable,service lead,officer,director,reporting officer,lead manager,managed by,person responsible,responsible party")
	v.words(levelField, "level,type,indicator type,measure type,kpi type,statutory local,statutory national local,statutory or local,national local,level of indicator,classification,contract level,target type")
	v.words(unitField, "unit,units,unit of measure,unit of measurement,measured in,format,data type,measure unit,uom,figure type")
	v.words(poleField, "polarity,good performance,good is,good performance is,good to be,good to be high or low,good high low,high or low is good,high low,better,desired direction,direction,desired direction of travel,aim,aim to,bigger is better,what is good,good is high or low,preferred direction,high is good,good performance high low,higher or lower is better,target direction,better to be,optimal direction,performance direction")
	v.words(freqField, "frequency,reporting frequency,reported,collection frequency,freq,period type,how often,reporting period type,data frequency,time period type")
	v.words(basisField, "cumulative,basis,cumulative or snapshot,cumulative y n,counting basis,calculation basis,year to date or quarter,ytd or quarter,snapshot or cumulative,cumulative or period,method")
	v.words(statusField, "status,standing,indicator status,current status,reporting status,active,state,measure status")
	v.words(tolField, "tolerance,amber tolerance,tolerance amber,amber threshold,tolerance pp,rag tolerance,amber range,threshold,variance allowed,amber")
	v.words(targetField, "target,targets,annual target,year end target,goal,benchmark target,target value,planned,plan,trajectory,target for year,full year target,current target,quarterly target,local target,standard,expected")
	v.words(lowField, "low,lower,lower limit,band low,range low,lower bound,minimum,range from,target low,target from,min,lower end")
	v.words(highField, "high,upper,upper limit,band high,range high,upper bound,maximum,range to,target high,target to,max,upper end")
	v.words(floorField, "floor,floor standard,floor target,minimum standard,minimum acceptable,minimum performance,red threshold,intervention level,lower tolerance,minimum target,critical threshold")
	v.words(ragField, "rag,rag status,rag rating,rating,brag,performance rag,current rag,performance status,target status,on target,rag this quarter,performance rating,traffic light,rag against target,status rag")
	v.words(commentField, "comment,comments,commentary,narrative,notes,latest comment,latest commentary,performance commentary,officer comment,analysis,note,explanation,latest note,latest notes,what is the story,supporting commentary,service commentary,corrective action,remedial action,context,deviation reason,update,manager comment,what this tells us,reason for variance,further information")
	v.words(reasonField, "reason,reason for missing data,why missing,reason missing,reason no data,missing reason,reason for no data,data quality note,reason data missing,reason not available,data note,reason for missing figures,missing data,missing data reason")
	v.words(areaField, "area,local authority,authority,la,la name,council,area name,geography,comparator,local authority name,geography name,place")
	v.words(regionField, "region name,la region,region")
	v.words(nationField, "country name,country")
	v.words(periodField, "period,time period,reporting period,date,month,quarter ending,period end,period ending,year and quarter,as at,year ending,financial year and quarter,financial quarter,period name,time,as at date,data period,latest period,period covered,month ending,week ending")
	v.words(yearField, "year,financial year,fy,academic year,calendar year,reporting year")
	v.words(quarterField, "quarter,qtr,q,time identifier,month name,time identifer")
	v.words(valueField, "value,figure,actual,result,outturn,performance,values,number,score,data,actual outturn,actual performance,current value,current performance,latest value,latest,latest performance,actuals,this quarter,current,latest data,actual value,achieved,actual output,current quarter,observation,obs value,obs,count,percentage,rate,current position,actual result,this period,latest outturn,measure value")
	v.words(markerField, "marker,symbol,shorthand,data marker,note code,obs status,status flag,flag,value note,data markings,suppression")
	v.words(partField, "breakdown,category value,part,segment,group value,of which,breakdown value,split,sub category,subgroup,breakdown name,characteristic,sub group,breakdown category,disaggregation")
	v.words(dimField, "breakdown type,dimension,breakdown by,breakdown dimension,split by,breakdown topic,characteristic group,characteristic type")
	v.words(numField, "numerator,num,numerator value,n")
	v.words(denField, "denominator,den,denom,denominator value,cohort,base,cohort size,d")
	v.words(benchYear, "comparator year,benchmark year,year of comparator,year of benchmark,comparator period,benchmark period,year of comparators,comparators year,benchmarks year,benchmarking year,comparative year,year of comparison")
	v.words(rowKindField, "row,row type,series,line,measure row,data row,actual target,target actual,actual or target,data item,what")
	v.words(improveField, "improvement direction,direction of improvement,improving direction,direction for improvement,improvement is,spc improvement direction")
	v.words(rebaseField, "rebase from,re base from,rebase,re base,rebase date,re base date,rebase dates,re base dates,rebased from,re based from,rebase at,re base at,rebase limits from,re base limits from,rebase period,rebase periods,re base periods,recalculate limits from,new limits from,step change from")
	v.words(limitsField, "limits from first,limits from first n,limits from first n points,limits from first points,fix after n points,fix limits after,fix limits after n points,fixed limits,fix limits,limits fixed after,limits from first n figures,baseline points,limits from,points for limits")
	v.words(screenField, "screen outliers,screen outlier,outlier screening,screen for outliers,screen outliers y n,outliers screened,screen out outliers")
	v.words(peopleField, "counts people,counts children,counts individuals,is about people")
	v.words(derivedField, "due date,target date,end date,start date,completion date,revised date,review date,deadline")
	v.words(derivedField, "change,variance,trend,direction of travel,dot,short trend,long trend,difference,rank,ranking,sparkline,short term trend,long term trend,change on previous,change on last quarter,change since last quarter,change on year,variance from target,variance to target,travel,quartile,% change,movement,improvement,distance to target,gap,gap to target,diff,compared to last quarter,compared with last year,vs target,percentage change,doT,direction since last quarter,travel direction,performance trend,year on year,improving or declining,national rank,geographic level,country code,region code,old la code,new la code,la code,area code,gss code,ons code,time code,geography code")
	return v
}

func planVocabulary() vocabulary {
	v := vocabulary{}
	v.words(refField, "ref,reference,id,#,no,number,action ref,action no,action id,ref no,action number,item,item no,action reference,code,task id,rec ref,task no")
	v.words(themeField, "theme,priority area,workstream,area,improvement area,objective,outcome,priority theme,section,category,work stream,strand,area for improvement,improvement theme,strategic objective,aim,recommendation,domain,area of focus,focus area,improvement priority,key area,service,finding,inspection finding,project,programme,what we want to achieve,goal,driver")
	v.words(actionField, "action,actions,task,activity,what,what will we do,what we will do,action required,improvement action,description,actions required,task name,action description,key action,key actions,milestone,actions to be taken,action to be taken,what are we going to do,deliverable,step,what needs to happen,specific action,agreed action,issue,description of action,action title,required action")
	v.words(measureField, "success measure,success measures,measure of success,success criteria,how we will know,outcome measure,measures,impact,how will we know,intended outcome,expected outcome,measure,intended impact,impact measure,kpi,what success looks like,what will success look like,measure of impact,expected impact,outcome expected,desired outcome,target outcome")
	v.words(leadField, "lead,owner,lead officer,responsible officer,responsible,who,action owner,person responsible,accountable,action lead,by whom,responsible person,task owner,responsible party,assigned to,accountable officer,leads,lead s,officer,risk owner,lead name,who is responsible,lead role,lead person,responsibility,accountable lead,resp,lead agency,owner s,senior responsible officer,sro")
	v.words(partnersField, "partners,partner,partner agencies,partner agency,with,supporting,support,other agencies,partners involved,third sector,delivery partners,agencies,contributors,supported by,partner organisations,agencies involved")
	v.words(priorityField, "priority,priority level,moscow,importance,urgency,priority rating,priority 1 3,action priority,h m l,priority hml,priority h m l")
	v.words(startField, "start,start date,date raised,from,planned start,date started,begin,raised,date opened,commencement,start by,date added")
	v.words(dueField, "due,due date,target date,deadline,timescale,by when,completion date,end date,original due,original due date,target completion date,planned completion date,original target date,original date,original deadline,timescales,when,finish,date due,due by,target completion,complete by,planned end,end,target,finish date,expected completion,planned end date,timeframe,planned completion,milestone date,delivery date,original end date,original completion date,expected completion date,original target,planned finish")
	v.words(revisedField, "revised due,revised due date,revised date,revised target date,revised,new due date,revised deadline,revised completion date,extended to,current due date,forecast date,new date,revised timescale,revised end date,forecast completion,revised date 1,revised date 2,second revised date,first revised date,revised target,forecast completion date,revised due 1,revised due 2,forecast end date,revision,1st revised date,2nd revised date,3rd revised date,new target date,latest date,amended date,revised completion")
	v.words(statusField, "status,action status,progress status,current status,state,open closed,stage,task status,delivery status,completion status")
	v.words(bragField, "brag,rag,rag status,rag rating,brag rating,brag status,rating,delivery rag,delivery rag rating,current rag,rag colour,overall rag,rag this month,progress rag,action rag,latest rag,colour,delivery confidence")
	v.words(percentField, "% complete,complete,percent complete,% completed,percentage complete,completion,% done,completion %,progress %,%,% progress")
	v.words(progressField, "progress,update,latest update,progress update,progress to date,comments,notes,comment,latest progress,progress notes,current position,what has been done,progress and next steps,commentary,narrative,progress so far,update on progress,comments progress,updates,progress commentary,progress made,position statement,status update,latest position,progress report,delivery update,monthly update,quarterly update")
	v.words(evidenceField, "evidence,evidence of completion,evidence of impact,evidence link,evidence base,assurance,supporting evidence,evidence of progress,source of evidence,evidence impact,evidence seen,evidence source")
	v.words(linksField, "indicators,linked indicators,linked indicator,kpis,related indicators,linked kpi,linked kpis,linked measures,indicator refs,indicator ref,indicator,related kpis,measure refs,performance indicators,linked performance indicators,kpi ref,linked to indicator,indicator link")
	v.words(derivedField, "days overdue,days remaining,overdue,slippage,weeks slipped,days late,days,duration,date completed,actual completion date,completed date,actual end,date closed,actual end date,actual finish,date of completion,last updated,date updated")
	return v
}

func recommendationVocabulary() vocabulary {
	v := vocabulary{}
	v.words(refField, "ref,reference,id,#,no,number,rec no,recommendation no,rec ref,recommendation ref,ref no,item,minute,minute no,rec,recommendation number,minute ref,resolution no,resolution ref")
	v.words(meetingField, "meeting,meeting date,date,date of meeting,committee date,panel date,committee,committee meeting,scrutiny meeting,date made,date raised,date agreed,meeting and date,panel,date of recommendation,made on,panel meeting,meeting made,date resolved,resolved on")
	v.words(recField, "recommendation,recommendations,resolution,resolved,recommendation text,recommendation made,the panel recommended,scrutiny recommendation,panel recommendation,committee recommendation,recommendation resolution,recommendation description")
	v.words(addressedField, "addressed to,to,to whom,recommended to,recipient,directed to,made to,cabinet member,for,decision maker,executive member,addressee,responsible body,body")
	v.words(responseField, "response,accepted,accepted rejected,cabinet response,executive response,decision,accepted y n,outcome,response received,formal response,agreed,response from cabinet,accepted or rejected,cabinet decision,accept reject,response of cabinet")
	v.words(reasonField, "reason,reasons,reason for rejection,reason if rejected,rationale,reason for response,reasons for decision")
	v.words(actionField, "action,agreed action,action taken,action agreed,actions,next steps,action required,what will be done,proposed action,action to be taken")
	v.words(leadField, "lead,owner,lead officer,responsible officer,responsible,officer,who,action owner,person responsible,accountable officer,responsible person,lead role")
	v.words(dueField, "due,due date,target date,deadline,by when,timescale,implementation date,completion date,review date,complete by,date due,when,target completion date,original due,timescales")
	v.words(statusField, "status,current status,position,implementation status,progress status,state,open closed,rag,brag,implemented")
	v.words(evidenceField, "evidence,evidence of implementation,evidence of completion,evidence seen,update,progress,latest update,comments,outcome evidence,impact,evidence of impact,progress update,supporting evidence,evidence update,notes")
	v.words(themeField, "theme,topic,review,subject,agenda item,item title,report")
	return v
}

// of finds the field that a heading names, and how surely: 2 for its very
// words, 1 for words among others, 0 for none.
func (v vocabulary) of(heading string) (field, int) {
	if f, known := v.exactly(heading); known {
		return f, 2
	}
	for _, piece := range strings.FieldsFunc(heading, func(r rune) bool { return r == '/' || r == '\n' || r == ':' || r == '–' }) {
		if f, known := v[wording.Key(piece)]; known {
			return f, 1
		}
	}
	return v.within(wording.Key(heading))
}

// exactly finds the field that a heading names by its very words, those in
// brackets after them left aside.
func (v vocabulary) exactly(heading string) (field, bool) {
	f, known := v[wording.Key(heading)]
	if known {
		return f, true
	}
	if bare, _, found := strings.Cut(heading, "("); found {
		f, known = v[wording.Key(bare)]
	}
	return f, known
}

// within finds the longest known heading that starts or ends a longer one:
// "Target date for completion", "Current RAG".
func (v vocabulary) within(key string) (field, int) {
	words := strings.Fields(key)
	if len(words) > 7 {
		return noField, 0
	}
	for width := len(words) - 1; width >= 1; width-- {
		for _, part := range [...]string{strings.Join(words[:width], " "), strings.Join(words[len(words)-width:], " ")} {
			if f, known := v[part]; known && len(part) > 2 && !vague[part] {
				return f, 1
			}
		}
	}
	return noField, 0
}

// vague are headings that mean something only when they stand alone.
var vague = map[string]bool{
	"colour": true, "what": true, "who": true, "when": true, "from": true, "for": true, "with": true, "name": true, "data": true, "number": true,
	"type": true, "line": true, "series": true, "level": true, "aim": true, "step": true, "issue": true, "count": true, "position": true, "stage": true,
	"goal": true, "item": true, "report": true, "subject": true, "group": true, "function": true, "category": true, "state": true, "base": true, "latest": true, "current": true,
}

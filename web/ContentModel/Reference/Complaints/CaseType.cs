namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>Which of the two procedures a case follows. Stored by name: a name is never changed.</summary>
public enum CaseType
{
    /// <summary>The Council’s complaints procedure.</summary>
    Complaint,

    /// <summary>A complaint about access for people with disabilities, to an Inquiry Officer (Disability Act 2005, sections 38 and 39).</summary>
    Access,
}
